/// `./daybook simulate`: plays scenarios of the simulator, which lies in the tests of shared-model,
/// and says which promises were broken. A tool for those who develop Daybook; no desk and no server
/// contains it.
@NullMarked
package org.daybook.installer.simulate;

import org.jspecify.annotations.NullMarked;
