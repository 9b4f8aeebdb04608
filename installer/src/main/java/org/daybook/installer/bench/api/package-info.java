/// What students ask of the server over its API: seats, and their history.
@NullMarked
package org.daybook.installer.bench.api;

import org.jspecify.annotations.NullMarked;
