type Props = { caseId: string; title: string };

/** Of which case a page is a part, as the way back to it. */
export const CaseNamed = ({ caseId, title }: Props) => (
  <p>
    <a href={`/cases/${caseId}`}>
      <bdi class="id">{caseId}</bdi> <bdi>{title}</bdi>
    </a>
  </p>
);
