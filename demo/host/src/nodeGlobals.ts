import { Buffer } from 'buffer';
import process from 'process';

// Headlamp's parser of API schemas was written for Node.
Object.assign(globalThis, { Buffer, process });
