package org.daybook.server.importer;

/// How much a bundle may hold.
///
/// @param maxEntries files, of any kind
/// @param maxFileBytes bytes of one file, unpacked
/// @param maxBytes bytes of all CSV files, unpacked
public record BundleLimits(int maxEntries, long maxFileBytes, long maxBytes) {
  /// Room for a district of 100,000 students.
  public static final BundleLimits DEFAULT = new BundleLimits(200, 64L << 20, 256L << 20);
}
