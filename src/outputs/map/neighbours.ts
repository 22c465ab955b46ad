/** The countries of the boundary file that are neither Russia, Ukraine nor Belarus: drawn plain, without names. */
export const neighbours = ['POL', 'LTU', 'LVA', 'EST', 'SVK', 'HUN', 'ROU', 'MDA', 'SRB', 'HRV', 'SWE'];
