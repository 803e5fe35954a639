/**
 * Agencies and their people in a fresh database, made by the commands, and a project carried through its stages by the
 * commands alone. Everything works for any number of agencies.
 */
import { commands } from '#lib/commands/registry'
import { database } from '#lib/db/client'
import type { CommandName } from '#lib/domain/access/operations'
import type { Actor, Role } from '#lib/domain/access/roles'
import type { VoteChoice } from '#lib/domain/joint/ballot'
import type { JointKind } from '#lib/domain/joint/types'

export const password = 'Shi-li-2026-mima'

const installer: Actor = {
  accountId: 'installer',
  username: 'installer',
  displayName: '安装程序',
  agencyId: null,
  roles: ['sysadmin', 'secadmin'],
  sessionId: 'installer',
}

/** What a command answered: its reply, or the code of the Problem. */
export async function attempt(name: CommandName, input: unknown, actor: Actor) {
  const command = commands[name]
  if (!command) throw new Error(`no command ${name}`)
  const result = await command.run(input, actor)
  return result.ok ? { code: 'OK', value: result.value } : { code: result.problem.code, value: null }
}

export async function refusal(name: CommandName, input: unknown, actor: Actor): Promise<string> {
  return (await attempt(name, input, actor)).code
}

/** The reply of a command that must go through. */
export async function must(
  name: CommandName,
  input: unknown,
  actor: Actor,
): Promise<Record<string, unknown>> {
  const command = commands[name]
  const result = await command?.run(input, actor)
  if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result?.problem)}`)
  return { ...(result.value.reply as object) }
}

const looks = [
  { id: 'sc', seal: '川', regionCode: '51', accent: 'sc' },
  { id: 'cq', seal: '渝', regionCode: '50', accent: 'cq' },
  { id: 'gz', seal: '黔', regionCode: '52', accent: 'a3' },
] as const

export type AgencyId = (typeof looks)[number]['id']

/** People by their user name: sc-editor, sc-seat-1, secretary … */
export type World = { readonly agencyIds: readonly AgencyId[]; readonly actor: (username: string) => Actor }

export async function buildWorld(agencyIds: readonly AgencyId[]): Promise<World> {
  process.env['TONGBIAO_KEY_SECRET'] = 'a key for tests only, 32 characters or more'
  const actors = new Map<string, Actor>()
  for (const { id, seal, ...look } of looks.filter((one) => agencyIds.includes(one.id))) {
    const words = { name: `${seal}单位（示例）`, shortName: `${seal}地`, issuer: `${seal}市场监管局（示例）` }
    const catalog = { catalogName: `${seal}体系（示例）`, scheme: 'free', docPrefix: `${seal}机管` }
    await must('agency.create', { id, seal, ...look, ...words, ...catalog }, installer)
    for (const role of ['editor', 'reviewer', 'signatory', 'seat-1', 'seat-2', 'seat-3']) {
      await addPerson(actors, `${id}-${role}`, id, (role.startsWith('seat') ? 'seat' : role) as Role)
    }
  }
  await addPerson(actors, 'secretary', null, 'secretary')
  await addPerson(actors, 'auditor', null, 'auditor')
  return {
    agencyIds,
    actor: (username) => {
      const found = actors.get(username)
      if (!found) throw new Error(`no ${username}`)
      return found
    },
  }
}

async function addPerson(actors: Map<string, Actor>, username: string, agencyId: string | null, role: Role) {
  const input = { username, displayName: `${username}（示例）`, agencyId, password }
  const { id } = await must('account.create', input, installer)
  await must('account.grant-role', { accountId: id, role }, installer)
  const actor = { accountId: String(id), username, displayName: input.displayName, agencyId, sessionId: 's' }
  actors.set(username, { ...actor, roles: [role] })
}

export const clause = (text: string, more: object = {}) => ({
  number: '1',
  element: 'scope',
  heading: '范围',
  text,
  rigidity: 'uniform',
  latitude: null,
  provenance: ['new'],
  ...more,
})

/** A project and what happens to it; `seen` adds the id and the version as it stands now. */
export type Project = {
  readonly id: string
  readonly world: World
  readonly seen: (more?: object) => Promise<{ jointId: string; version: number }>
  readonly state: () => Promise<string>
}

export async function propose(
  world: World,
  kind: JointKind = 'regional',
  more: object = {},
): Promise<Project> {
  const [first = 'sc'] = world.agencyIds
  const input = {
    title: '公务用车保障规范（示例）',
    kind,
    motive: '区域一体化',
    path: '共同起草',
    purpose: '统一服务要求',
    participantAgencyIds: world.agencyIds,
    ...more,
  }
  const { id } = await must('joint.propose', input, world.actor(`${first}-editor`))
  const row = () => database().jointStandard.findUniqueOrThrow({ where: { id: String(id) } })
  return {
    id: String(id),
    world,
    seen: async (extra = {}) => ({ jointId: String(id), version: (await row()).version, ...extra }),
    state: async () => (await row()).state,
  }
}

/** Every participant has entered, and the first agency's editor is its named drafter. */
export async function drafting(world: World, kind: JointKind = 'regional'): Promise<Project> {
  const project = await propose(world, kind)
  for (const agencyId of world.agencyIds) {
    const input = { jointId: project.id, projectNumber: `示例-${agencyId}-1` }
    await must('joint.enter', input, world.actor(`${agencyId}-reviewer`))
  }
  const editor = drafterOf(project)
  await must('joint.name-drafters', await project.seen({ accountIds: [editor.accountId] }), editor)
  return project
}

export function drafterOf({ world }: Project): Actor {
  return world.actor(`${world.agencyIds[0]}-editor`)
}

export async function save(project: Project, text: string, more: object = {}) {
  return must('joint.save-draft', await project.seen({ clauses: [clause(text, more)] }), drafterOf(project))
}

/** Submits the current text and opens a ballot on it; gives back the ballot's id. */
export async function openBallot(project: Project): Promise<string> {
  await must('joint.submit', await project.seen(), drafterOf(project))
  const input = await project.seen({ profileId: 'expert-panel' })
  const { ballotId } = await must('ballot.open', input, project.world.actor('secretary'))
  return String(ballotId)
}

/** Every elector votes, `choiceOf` by agency, and the ballot is closed. */
export async function vote(
  project: Project,
  ballotId: string,
  choiceOf: (agencyId: string) => VoteChoice = () => 'agree',
) {
  const electors = await database().ballotElector.findMany({
    where: { ballotId },
    include: { account: true },
  })
  for (const { agencyId, account } of electors) {
    const input = { jointId: project.id, ballotId, choice: choiceOf(agencyId), reason: '理由（示例）' }
    await must('ballot.vote', input, project.world.actor(account.username))
  }
  return must('ballot.close', await project.seen({ ballotId }), project.world.actor('secretary'))
}

/** Voted for by every side: waiting for the signatures. */
export async function passed(world: World, kind: JointKind = 'regional'): Promise<Project> {
  const project = await drafting(world, kind)
  await save(project, '本文件规定了公务用车保障的要求（示例）。')
  await vote(project, await openBallot(project))
  return project
}

export async function currentHash(project: Project): Promise<string> {
  const row = await database().jointStandard.findUniqueOrThrow({
    where: { id: project.id },
    include: { currentDraft: true },
  })
  return row.currentDraft?.contentHash ?? '0'.repeat(64)
}

/** What a signatory of the agency sends. */
export async function signing(project: Project, agencyId: string) {
  return { jointId: project.id, agencyId, contentHash: await currentHash(project), password }
}

export async function cosign(project: Project, agencyId: string) {
  return must('joint.cosign', await signing(project, agencyId), project.world.actor(`${agencyId}-signatory`))
}
