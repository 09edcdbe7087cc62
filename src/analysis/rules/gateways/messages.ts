/** What the findings about gateways say. */
export const gatewaysFindingMessages = {} as const;
