import { reportedCondition } from '../../../gatewayApi/conditions';
import { rule } from '../../evaluation/rule';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { messageQuote } from './messageQuote';
import { reportedParents } from './reportedParents';

const { say, sentences } = sentencesOf('RouteReportedPartial', {
  plain:
    '{{controller}} reports that a part of the route is not valid for {{parent}} ({{reason}}).',
  quoted:
    '{{controller}} reports that a part of the route is not valid for {{parent}} ({{reason}}): "{{quote}}"',
});

/** The controller serves only a part of a route (RouteConditionPartiallyInvalid). */
export const routeReportedPartial = rule({
  code: 'RouteReportedPartial',
  severity: 'warning',
  explains: [{ type: 'PartiallyInvalid', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'The controller reports that a part of the route is not valid',
    meaning: `A controller may accept a route although some of its rules are not valid. It then sets the condition \`PartiallyInvalid\` to True. It drops these rules, or it keeps serving the last version of the route that was valid. The message of the condition begins with *Dropped Rule* or *Fall Back*.

Requests that match a dropped rule get another rule, or no answer from a backend. Most often, the rules use a feature that the controller does not support. The objects alone do not show this, so the plugin quotes the controller.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, generation: 1 }
spec:
  parentRefs: [{ name: gw, namespace: infra }]
status:
  parents:
    - parentRef: { name: gw, namespace: infra }
      controllerName: example.com/controller
      conditions:
        - { type: Accepted, status: "True", reason: Accepted, observedGeneration: 1 }
        - type: PartiallyInvalid
          status: "True"
          reason: UnsupportedValue
          message: "Dropped Rule 0: regular expressions are not supported"
          observedGeneration: 1`,
    fix: 'Change or remove the rules that the message names. The documentation of the controller lists the features that it supports.',
    specification: specificationOf('RouteParentStatus', 'conditions'),
  },
  evaluate: {
    route: object => {
      const { generation } = object.metadata;
      return reportedParents(object).flatMap(({ parentRef, controllerName, conditions, path }) => {
        const condition = reportedCondition(conditions, 'PartiallyInvalid', generation);
        const { status, reason, stale, message } = condition;
        if (status !== 'True' || stale) return [];
        const parent = parentObject(parentRef);
        const quote = messageQuote(message);
        const params = { controller: controllerName, parent, reason, quote };
        return [
          {
            message: say(quote === '' ? 'plain' : 'quoted', params),
            path: `${path}.conditions`,
            related: [parent],
          },
        ];
      });
    },
  },
});
