import fc from 'fast-check';

// The same cases on every machine, so that a result does not depend on luck.
// To search for others: PROPERTY_SEED=$RANDOM npm run test:unit
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
