import { benchAnalysis } from './analysis.ts';
import { print } from './figure.ts';

benchAnalysis(print);
