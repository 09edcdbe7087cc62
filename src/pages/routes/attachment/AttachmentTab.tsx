import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { type Finding, levelRank, parentLevel } from '../../../analysis';
import { sameParent } from '../../../components/basics/parentText';
import type { ObjectContext } from '../../../components/context';
import { useWords } from '../../../components/words/useWords';
import { text } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';
import { routeAnswer } from './answer/routeAnswer';
import { FindingCards } from './FindingCards';
import { aboutAttachment, isInfo, needsAction, sortFindings } from './parentFindings';
import { ParentBox } from './parents/ParentBox';
import { ReportedParents } from './parents/ReportedParents';
import { PartTitle } from './PartTitle';
import { References } from './References';
import { SaidAboveContext } from './saidAbove';
import { statusPlaces } from './statusPlaces';
import { useAttachment } from './useAttachment';

/**
 * What decides whether a route attaches: each parentRef with its listeners, worst first, then the
 * references. What the answer above the tabs says is not repeated.
 */
export function AttachmentTab({ route, context }: { route: Route; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const attachment = useAttachment(cluster, route);
  const { ref, verdict, findings, aboveFindings, statuses } = attachment;
  if (verdict === undefined) return <ReportedParents statuses={statuses} context={context} />;
  const parents = verdict.parents
    .map(parent => ({ parent, level: parentLevel(parent) }))
    .sort((left, right) => levelRank(left.level) - levelRank(right.level));
  const sorted = sortFindings(findings, statusPlaces(route, verdict));
  const { stated, says } = routeAnswer(route, attachment, t);
  const unstated = (all: readonly Finding[] = []) => all.filter(finding => !stated.has(finding));
  const [bad, good] = [
    unstated(sorted.others.filter(needsAction)),
    unstated(sorted.others.filter(isInfo)),
  ];
  const references = (
    <References verdict={verdict} findings={sorted.ofRules} stated={stated} context={context} />
  );
  // References come first if only they have problems.
  const referencesLead =
    parents[0]?.level !== 'refused' &&
    (verdict.resolvedRefs.status === 'False' || sorted.ofRules.some(needsAction));
  return (
    <SaidAboveContext.Provider value={says}>
      {parents.length === 0 && (
        <SectionBox title={<PartTitle title={t('Parents')} />}>
          <Typography>
            {text(route.spec?.useDefaultGateways) === ''
              ? t(
                  'This route names no parent. Name the Gateway that should serve it in .spec.parentRefs.'
                )
              : t('This route names no parent and uses the default Gateways.')}
          </Typography>
        </SectionBox>
      )}
      {bad.length > 0 && (
        <SectionBox title={<PartTitle title={t('Problems of the whole route')} />}>
          <FindingCards findings={bad} context={context} />
        </SectionBox>
      )}
      {referencesLead && references}
      {parents.map(({ parent }) => (
        <ParentBox
          key={parent.index}
          parent={parent}
          route={ref}
          resolvedRefs={verdict.resolvedRefs}
          reports={
            statuses.find(status => sameParent(status.parent, parent.parentRef))?.reports ?? []
          }
          findings={unstated(sorted.ofParent.get(parent.index))}
          aboveFindings={unstated(aboveFindings.get(parent.index))}
          isStated={(sorted.ofParent.get(parent.index) ?? []).some(
            finding => stated.has(finding) && aboutAttachment(finding)
          )}
          isReferenceStated={sorted.ofRules.some(finding => stated.has(finding))}
          context={context}
        />
      ))}
      {!referencesLead && references}
      {good.length > 0 && (
        <SectionBox title={<PartTitle title={t('Information about the whole route')} />}>
          <FindingCards findings={good} context={context} />
        </SectionBox>
      )}
      <ReportedParents statuses={statuses.filter(({ inSpec }) => !inSpec)} context={context} />
    </SaidAboveContext.Provider>
  );
}
