/// The first load of a desk, beside the bare pipeline: COPY OUT, gzip, HTTP, plain JDBC into H2
/// with the same keys, indexes and cipher.
@NullMarked
package org.daybook.installer.bench.bootstrap;

import org.jspecify.annotations.NullMarked;
