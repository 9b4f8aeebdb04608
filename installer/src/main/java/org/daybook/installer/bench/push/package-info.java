/// Pushing marks and sales, beside plain JDBC batches of as many fixed rows into the same tables.
@NullMarked
package org.daybook.installer.bench.push;

import org.jspecify.annotations.NullMarked;
