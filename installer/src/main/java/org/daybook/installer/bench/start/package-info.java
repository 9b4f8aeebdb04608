/// Starting a desk and a server as processes of their own, beside a bare JavaFX window with
/// Hibernate on H2.
@NullMarked
package org.daybook.installer.bench.start;

import org.jspecify.annotations.NullMarked;
