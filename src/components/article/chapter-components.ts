// What authors may write in a chapter beside figures: the names MDX knows without an import.
import ArmPlot from './ArmPlot.astro';
import CaseLinks from './CaseLinks.astro';
import Checks from './Checks.astro';
import Cite from './Cite.astro';
import ConformityStill from './ConformityStill.astro';
import Derived from './Derived.astro';
import ErratumMark from './ErratumMark.astro';
import Figure from './Figure.astro';
import Given from './Given.astro';
import InClinic from './InClinic.astro';
import IsoeffectStill from './IsoeffectStill.astro';
import Live from './Live.astro';
import MarginStill from './MarginStill.astro';
import Predict from './Predict.astro';
import Since from './Since.astro';
import Thin from './Thin.astro';
import Value from './Value.astro';

export const chapterComponents = {
  ArmPlot,
  CaseLinks,
  Checks,
  Cite,
  ConformityStill,
  Derived,
  ErratumMark,
  Figure,
  Given,
  InClinic,
  IsoeffectStill,
  Live,
  MarginStill,
  Predict,
  Since,
  Thin,
  Value,
};
