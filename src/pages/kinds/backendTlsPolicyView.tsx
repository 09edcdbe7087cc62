import { FirstFew } from '../../components/basics/FirstFew';
import { conditionsTab } from '../../components/details/conditionsTab';
import { ObjectLink } from '../../components/links/ObjectLink';
import type { KindView } from './kindView';
import { PolicySummary } from './PolicySummary';
import { policyTargets, targetText } from './policyTargets';
import { summaryTab } from './summaryTab';

export const backendTlsPolicyView: KindView<'BackendTLSPolicy'> = {
  summaryText: policy => policyTargets(policy).map(targetText).join(', '),
  summary: (policy, { cluster, scope }) => (
    <FirstFew
      items={policyTargets(policy)}
      label={targetText}
      render={target => (
        <ObjectLink {...target} cluster={cluster} scope={scope}>
          {targetText(target)}
        </ObjectLink>
      )}
    />
  ),
  tabs: (policy, context) => [
    summaryTab(<PolicySummary policy={policy} context={context} />, context),
    conditionsTab(policy, context),
  ],
};
