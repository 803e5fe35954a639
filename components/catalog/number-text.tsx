/** 标准编号 as printed; each of several numbers stays on one line. */
export function NumberText({ text }: { text: string }) {
  return text.split('、').map((number, index) => (
    <span key={number}>
      {index > 0 && '、'}
      <span className="whitespace-nowrap">{number}</span>
    </span>
  ))
}
