import { addCollection } from '@iconify/react';
import collection from 'virtual:headlamp-icons';

addCollection(collection);
