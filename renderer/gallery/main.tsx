import { inBackground } from '../session/failures';
import './bridge';

// Only then: the panels look for what stands behind the page as soon as they are loaded.
inBackground('gallery.load', import('./start'));
