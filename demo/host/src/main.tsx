import './nodeGlobals';
// First: modules of Headlamp import each other in circles, and work only when this one is loaded first.
import '@kinvolk/headlamp-plugin/lib/components/common';
import './fonts.css';
import './icons';
import './monaco';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');
createRoot(root).render(<App />);
