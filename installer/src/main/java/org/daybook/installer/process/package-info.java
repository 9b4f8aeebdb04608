/// Programs of this very classpath as processes of their own, for what only processes show: being
/// killed, starting cold, using memory.
@NullMarked
package org.daybook.installer.process;

import org.jspecify.annotations.NullMarked;
