/// `./daybook bench`: what the parts do, in figures, beside the raw way of doing the same work on
/// the same machine in the same run. The figures are those of this run only; where a limit is given
/// the ratio says more than the value, because both suffered from the same neighbours.
@NullMarked
package org.daybook.installer.bench;

import org.jspecify.annotations.NullMarked;
