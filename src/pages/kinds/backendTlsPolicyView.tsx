import { FirstOfAll } from '../../components/basics/overflow/FirstFew';
import { ObjectLink } from '../../components/links/ObjectLink';
import { policyTargets } from '../../gatewayApi/policyTargets';
import type { KindView } from './kindView';
import { PolicySummary } from './PolicySummary';
import { summaryTab } from './summaryTab';
import { targetText } from './targetText';

export const backendTlsPolicyView: KindView<'BackendTLSPolicy'> = {
  summaryText: policy => policyTargets(policy).map(targetText).join(', '),
  summary: (policy, { cluster, scope }) => (
    <FirstOfAll
      items={policyTargets(policy)}
      label={targetText}
      render={target => (
        <ObjectLink {...target} cluster={cluster} scope={scope} line={targetText(target)} />
      )}
    />
  ),
  tabs: (policy, context) => [
    summaryTab(<PolicySummary policy={policy} context={context} />, context),
  ],
};
