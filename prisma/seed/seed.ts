/** Fills an empty demo database: bureaus, people, both real catalogues, suggestions and a few 示例 proposals. */
import { disconnect } from '#lib/db/client'
import { closePlainPool } from '#lib/db/pool'
import { seedCatalogs } from './catalogs'
import { seedJoint } from './joint'
import { seedPeople } from './people'
import { seedProposals } from './proposals'
import { seedSuggestions } from './suggestions'

await seedPeople()
await seedCatalogs()
await seedSuggestions()
await seedProposals()
await seedJoint()
await disconnect()
await closePlainPool()
