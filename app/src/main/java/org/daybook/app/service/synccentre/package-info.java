/// What happened to each operation of this desk, and whether it gets through.
@NullMarked
package org.daybook.app.service.synccentre;

import org.jspecify.annotations.NullMarked;
