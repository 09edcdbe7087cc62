import fc from 'fast-check';

// The same cases on every machine, so that whether a change lands is not a matter of luck. Others are
// looked for on purpose: PROPERTY_SEED=$RANDOM npm run test:unit
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
