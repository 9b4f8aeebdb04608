/// Where measuring takes place: a scratch directory on a real disk, a PostgreSQL of its own and
/// forked processes, all gone when the bench ends.
@NullMarked
package org.daybook.installer.bench.place;

import org.jspecify.annotations.NullMarked;
