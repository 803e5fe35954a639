/** Fills an empty demo database: bureaus, people, both real catalogues, suggestions, and a few 示例 proposals, 约定 and joint standards. */
import { disconnect } from '#lib/db/client'
import { closePlainPool } from '#lib/db/pool'
import { accordSteps } from './accords'
import { catalogSteps } from './catalogs'
import { jointSteps } from './joint'
import { packageSteps } from './packages'
import { seedPeople } from './people'
import { proposalSteps } from './proposals'
import { seedSuggestionRuns } from './suggestion-runs'
import { seedSuggestions } from './suggestions'
import { playSteps } from './timeline'

await seedPeople()
await playSteps(await catalogSteps())
await seedSuggestions()
await playSteps([
  ...(await proposalSteps()),
  ...(await packageSteps()),
  ...(await accordSteps()),
  ...jointSteps(),
])
await seedSuggestionRuns()
await disconnect()
await closePlainPool()
