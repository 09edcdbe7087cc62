import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Chip } from '@mui/material';
import {
  type Conclusion,
  type Finding,
  type ObjectRef,
  parentHealth,
  type ParentVerdict,
} from '../../../../analysis';
import { parentText } from '../../../../components/basics/parentText';
import type { ObjectContext } from '../../../../components/context';
import { ObjectLink } from '../../../../components/links/ObjectLink';
import { HealthChip } from '../../../../components/status/HealthChip';
import type { ControllerReport } from '../../../../components/status/parentStatuses';
import { checkLabel } from '../../../../components/verdict/checkLabel';
import { CheckNote } from '../../../../components/verdict/CheckNote';
import { CheckPaths } from '../../../../components/verdict/CheckPaths';
import { messageText } from '../../../../components/words/messageText';
import { useWords } from '../../../../components/words/useWords';
import type { RouteKind } from '../../../../gatewayApi/types';
import { FindingCards } from '../FindingCards';
import { isInfo, needsAction } from '../parentFindings';
import { PartTitle } from '../PartTitle';
import { useSaidAbove } from '../saidAbove';
import { Conditions } from './Conditions';
import { ParentListeners } from './ParentListeners';

export interface ParentBoxProps {
  readonly parent: ParentVerdict;
  readonly route: ObjectRef;
  readonly resolvedRefs: Conclusion;
  readonly reports: readonly ControllerReport[];
  /** About this parentRef, worst first, without those that the answer above the tabs states. */
  readonly findings: readonly Finding[];
  /** Problems of the parent itself that stop it from serving. */
  readonly aboveFindings: readonly Finding[];
  /** The answer above the tabs says why the parent refuses the route. */
  readonly isStated: boolean;
  /** The answer above the tabs says which reference is wrong. */
  readonly isReferenceStated: boolean;
  readonly context: ObjectContext;
}

function Title({ parent, route, context }: ParentBoxProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { parentRef, mesh } = parent;
  return (
    <PartTitle
      title={
        <>
          {parentRef.name === '' ? t('A parentRef without a name') : parentRef.kind}{' '}
          {parentRef.name !== '' && (
            <ObjectLink {...parentRef} cluster={cluster} scope={scope.clusters}>
              {parentText(parentRef)}
            </ObjectLink>
          )}
        </>
      }
    >
      <HealthChip health={parentHealth(parent)} kind={route.kind as RouteKind} outlined />
      {mesh && <Chip size="small" variant="outlined" label={t('Mesh')} />}
    </PartTitle>
  );
}

function ParentChecks({ parent, route, context }: ParentBoxProps) {
  const { t } = useWords();
  const says = useSaidAbove();
  return (
    <Box sx={{ my: 1 }}>
      {parent.checks.map((check, index) => (
        <CheckNote
          key={index}
          status={check.status}
          label={checkLabel(check.check, t)}
          sentence={says(messageText(check.message, t)) ? '' : messageText(check.message, t)}
          missing={check.missing}
          context={context}
        >
          {check.status !== 'True' && (
            <CheckPaths check={check} route={route} parentIndex={parent.index} context={context} />
          )}
        </CheckNote>
      ))}
    </Box>
  );
}

/** One parentRef: its problems and fixes, then each listener with its checks. */
export function ParentBox(props: ParentBoxProps) {
  const { parent, route, resolvedRefs, reports, findings, aboveFindings, context } = props;
  const { isStated, isReferenceStated } = props;
  return (
    <SectionBox title={<Title {...props} />}>
      <FindingCards
        findings={[...findings.filter(needsAction), ...aboveFindings]}
        context={context}
      />
      <ParentChecks {...props} />
      <ParentListeners parent={parent} route={route} isStated={isStated} context={context} />
      <Box sx={{ mt: 2 }}>
        <Conditions
          computed={{ Accepted: parent.accepted, ResolvedRefs: resolvedRefs }}
          reports={reports}
          stated={[isStated ? 'Accepted' : '', isReferenceStated ? 'ResolvedRefs' : '']}
        />
      </Box>
      <FindingCards findings={findings.filter(isInfo)} context={context} />
    </SectionBox>
  );
}
