/// The first run: a desk is enrolled with an activation code.
@NullMarked
package org.daybook.app.service.activation;

import org.jspecify.annotations.NullMarked;
