// All attacks, in the order of the table.
import type { Attack } from './attack';
import { background } from './attacks/background';
import { clobbering } from './attacks/clobbering';
import { frameworks } from './attacks/frameworks';
import { interference } from './attacks/interference';
import { invisibility } from './attacks/invisibility';
import { lifetimes } from './attacks/lifetimes';
import { messages } from './attacks/messages';
import { mutations } from './attacks/mutations';
import { network } from './attacks/network';
import { poisoning } from './attacks/poisoning';
import { policies } from './attacks/policies';
import { sizes } from './attacks/sizes';
import { storage } from './attacks/storage';
import { windows } from './attacks/windows';

export const ATTACKS: readonly Attack[] = [
  clobbering,
  poisoning,
  interference,
  mutations,
  sizes,
  frameworks,
  policies,
  messages,
  lifetimes,
  background,
  storage,
  windows,
  invisibility,
  network,
];
