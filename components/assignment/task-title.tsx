/** What a task is about: one node, or both ends of a mapping; with the code where there is one. */
import { TextLink } from '#components/ui/link'
import type { TaskView } from '#lib/queries/assignments'

type Titled = Pick<TaskView, 'nodes'>

export function TaskTitle({ task, href }: { task: Titled; href?: string }) {
  const title = (
    <>
      {task.nodes.map(({ nodeId, officialCode, title }, index) => (
        <span key={nodeId}>
          {index > 0 && <span className="text-ink-3"> — </span>}
          {officialCode && (
            <span className="mr-1 font-mono text-[.93em] font-normal text-ink-2">{officialCode}</span>
          )}
          {title}
        </span>
      ))}
    </>
  )
  return href ? <TextLink href={href}>{title}</TextLink> : title
}

/** The same as plain text, for names of buttons. */
export function taskText({ nodes }: Titled): string {
  return nodes.map(({ title }) => title).join(' — ')
}
