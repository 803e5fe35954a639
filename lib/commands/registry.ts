/** Every command by its name. The HTTP entrance, the seed and the tests run commands from here. */
import type { CommandName } from '#lib/domain/access/operations'
import {
  changePasswordCommand,
  disableAccountCommand,
  enableAccountCommand,
  grantRoleCommand,
  resetPasswordCommand,
  revokeRoleCommand,
} from './account/administer'
import { createAccountCommand } from './account/create'
import { createAgencyCommand } from './agency/create'
import { issueApiTokenCommand } from './api-token/issue'
import { revokeApiTokenCommand } from './api-token/revoke'
import { judgeBlindCommand, settleBlindCommand } from './assignment/blind'
import { closeRoundCommand, createRoundCommand, handOverCommand, reassignCommand } from './assignment/round'
import { openBallotCommand } from './ballot/open'
import { castVoteCommand, closeBallotCommand } from './ballot/vote'
import { bundleCommands } from './bundle/bundle'
import { approveChangeSetCommand } from './change-set/approve'
import { createChangeSetCommand } from './change-set/create'
import { editChangeSetCommand } from './change-set/edit'
import { importChangeSetCommand } from './change-set/import'
import {
  discardChangeSetCommand,
  returnChangeSetCommand,
  submitChangeSetCommand,
  withdrawChangeSetCommand,
} from './change-set/move'
import { postCommentCommand, withdrawCommentCommand } from './comment/post'
import { createDelegationCommand, endDelegationCommand } from './delegation/arrange'
import { gapCommands } from './gap/dispose'
import { redundancyCommands } from './gap/redundancy'
import { gapReportCommands } from './gap/report'
import { inheritanceCommands } from './inheritance/inheritance'
import { cosignJointCommand, refuseJointCommand } from './joint/cosign'
import { nameDraftersCommand, saveDraftCommand, submitJointCommand } from './joint/draft'
import {
  enterJointCommand,
  requestApprovalCommand,
  returnJointCommand,
  withdrawJointCommand,
} from './joint/move'
import { proposeJointCommand } from './joint/propose'
import { recordJointCommand } from './joint/record'
import { importMappingsCommand } from './mapping/import'
import { mappingMoveCommands } from './mapping/move'
import { proposeMappingCommand } from './mapping/propose'
import { reaffirmMappingCommand, reviseMappingCommand } from './mapping/revise'
import { undoMappingImportCommand } from './mapping/undo-import'
import { deferItemCommand, resumeItemCommand } from './meeting/defer'
import { assemblePackageCommand, editPackageCommand } from './package/assemble'
import { packageMoveCommands } from './package/move'
import { prepareReleaseCommand } from './release/prepare'
import { signReleaseCommand } from './release/sign'
import { withdrawReleaseCommand } from './release/withdraw'
import type { RunnableCommand } from './run'
import { refuseSuggestionCommand } from './suggestion/refuse'
import { suggestionRunCommands } from './suggestion/run'
import { dismissSuggestionCommand, restoreSuggestionCommand } from './suggestion/set-aside'
import { synonymCommands } from './suggestion/synonyms'
import { weightCommands } from './suggestion/weights'

const all: readonly RunnableCommand[] = [
  createAgencyCommand,
  createAccountCommand,
  disableAccountCommand,
  enableAccountCommand,
  resetPasswordCommand,
  changePasswordCommand,
  grantRoleCommand,
  revokeRoleCommand,
  issueApiTokenCommand,
  revokeApiTokenCommand,
  createChangeSetCommand,
  editChangeSetCommand,
  importChangeSetCommand,
  submitChangeSetCommand,
  approveChangeSetCommand,
  returnChangeSetCommand,
  withdrawChangeSetCommand,
  discardChangeSetCommand,
  proposeJointCommand,
  enterJointCommand,
  nameDraftersCommand,
  saveDraftCommand,
  submitJointCommand,
  returnJointCommand,
  withdrawJointCommand,
  openBallotCommand,
  castVoteCommand,
  closeBallotCommand,
  cosignJointCommand,
  refuseJointCommand,
  requestApprovalCommand,
  recordJointCommand,
  prepareReleaseCommand,
  signReleaseCommand,
  withdrawReleaseCommand,
  dismissSuggestionCommand,
  refuseSuggestionCommand,
  restoreSuggestionCommand,
  ...suggestionRunCommands,
  ...synonymCommands,
  ...weightCommands,
  proposeMappingCommand,
  reviseMappingCommand,
  reaffirmMappingCommand,
  ...mappingMoveCommands,
  importMappingsCommand,
  undoMappingImportCommand,
  ...bundleCommands,
  assemblePackageCommand,
  editPackageCommand,
  ...packageMoveCommands,
  deferItemCommand,
  resumeItemCommand,
  ...inheritanceCommands,
  ...gapReportCommands,
  ...gapCommands,
  ...redundancyCommands,
  postCommentCommand,
  withdrawCommentCommand,
  createRoundCommand,
  reassignCommand,
  handOverCommand,
  closeRoundCommand,
  judgeBlindCommand,
  settleBlindCommand,
  createDelegationCommand,
  endDelegationCommand,
]

export const commands = Object.fromEntries(all.map((one) => [one.name, one])) as Readonly<
  Partial<Record<CommandName, RunnableCommand>>
>
