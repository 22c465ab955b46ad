import { dossierStyles } from '../../outputs/regions/region-colours.ts';
import { library } from '../../outputs/open-library.ts';
import { socialPictures } from '../../outputs/social/social-pictures.ts';

/** What is the same on every page, computed once. */
export const styles = dossierStyles(library.dossier, library.regions);
export const pictures = socialPictures(library);
