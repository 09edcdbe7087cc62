import { NameValueTable, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useMemo } from 'react';
import type { ObjectContext } from '../../components/context';
import { useWords } from '../../components/words/useWords';
import { list, text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import { Backends } from './Backends';
import { Filters } from './Filters';
import { Matches } from './Matches';
import { ruleMatches } from './matchText';
import { type AnyRule, routeRules } from './routeFields';
import { ruleSettings } from './ruleSettings';
import { TryIt } from './TryIt';

interface RuleProps {
  readonly route: Route;
  readonly rule: AnyRule;
  readonly index: number;
  readonly title: string;
  readonly context: ObjectContext;
}

function RuleBox({ route, rule, index, title, context }: RuleProps) {
  const { t } = useWords();
  const { namespace } = route.metadata;
  const matches = ruleMatches(rule, route.kind, t);
  const filters = list(rule.filters);
  const settings = ruleSettings(rule, t);
  return (
    <SectionBox title={title}>
      <NameValueTable
        rows={[
          {
            name: t('Matches'),
            value: <Matches matches={matches} />,
            hide: matches.length === 0,
          },
          {
            name: t('Filters'),
            value: <Filters filters={filters} namespace={namespace} context={context} />,
            hide: filters.length === 0,
          },
          ...settings.map(({ label, value }) => ({ name: label, value })),
          {
            name: t('Backends'),
            value: <Backends rule={rule} namespace={namespace} context={context} />,
          },
        ]}
      />
      <TryIt route={route} rule={index} context={context} />
    </SectionBox>
  );
}

export function Rules({ route, context }: { route: Route; context: ObjectContext }) {
  const { t } = useWords();
  const rules = useMemo(() => routeRules(route), [route]);
  if (rules.length === 0) {
    return (
      <SectionBox title={t('Rules')}>
        <Typography>{t('This route has no rules.')}</Typography>
      </SectionBox>
    );
  }
  return (
    <>
      {rules.map((rule, index) => (
        <RuleBox
          key={index}
          route={route}
          rule={rule}
          index={index}
          title={
            text(rule.name) === ''
              ? t('Rule {{number}}', { number: index + 1 })
              : t('Rule {{number}}: {{name}}', { number: index + 1, name: text(rule.name) })
          }
          context={context}
        />
      ))}
    </>
  );
}
