/// Pushing marks, beside plain JDBC batches of three fixed rows per operation into the same tables.
@NullMarked
package org.daybook.installer.bench.push;

import org.jspecify.annotations.NullMarked;
