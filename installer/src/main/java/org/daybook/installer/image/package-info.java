/// The packaged desk: what its launcher gives to Java, and the training from which its cache is
/// made. The image itself is put together by `src/linux/image.sh`.
@NullMarked
package org.daybook.installer.image;

import org.jspecify.annotations.NullMarked;
