import type { Discovery } from '../../evaluation/rule';
import { carriedSentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { BREACHES } from './conditions/breaches';
import { fileRule } from './fileRule';
import { VALUE_FLAWS, type ValueFlaw } from './validate/flaw';

const { say, sentences } = carriedSentencesOf('Malformed', { ...VALUE_FLAWS, ...BREACHES });

/** An object that the API server refuses because of a value. */
export const malformed = fileRule({
  code: 'Malformed',
  sentences,
  explanation: {
    title: 'The API server refuses a value',
    meaning: `A field is missing although it is required, has a value of the wrong type or outside its limits, or does not fit to another field. Examples are a port that is not a number between 1 and 65535, a filter without the field of its type, or two listeners with one port, protocol and hostname.

\`kubectl apply\` refuses the whole object. No other finding is reported about the same field, so fix this one first. Only files are checked: objects of a live cluster have passed its API server.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: "80", protocol: HTTP }] # a text, not a number`,
    fix: 'Correct the field that the finding names. The reference lists the type and limits of every field.',
    specification: WHOLE_SPECIFICATION,
  },
});

/** The finding about a value. */
export function malformedValue({ path, says, params }: ValueFlaw): Discovery {
  return { path, message: say(says, { field: path, ...params }) };
}
