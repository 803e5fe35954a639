/** A person with everything that officials do, so that a journey reads `await editor.proposes(…)`. */
import type { Page } from '@playwright/test'
import { catalogSteps } from './catalog-steps'
import { figuresSteps } from './figures-steps'
import { jointSteps } from './joint-steps'
import { mappingSteps } from './mapping-steps'
import { type Person, personAt } from './person'

export type Official = Person &
  ReturnType<typeof catalogSteps> &
  ReturnType<typeof mappingSteps> &
  ReturnType<typeof jointSteps> &
  ReturnType<typeof figuresSteps>

export function officialAt(page: Page, username: string): Official {
  const person = personAt(page, username)
  return {
    ...person,
    ...catalogSteps(person),
    ...mappingSteps(person),
    ...jointSteps(person),
    ...figuresSteps(person),
  }
}
