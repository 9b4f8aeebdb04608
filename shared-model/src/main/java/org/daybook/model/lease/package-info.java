/// Leases: what of a wallet or a package is set aside for one desk, so that it may spend it with no
/// network and nobody else has spent it meanwhile. A desk's offline promise is as good as the
/// centre's for as much as is leased to it.
@NullMarked
package org.daybook.model.lease;

import org.jspecify.annotations.NullMarked;
