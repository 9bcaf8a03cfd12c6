// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** Plain Java that the compiler of the JVM vectorises, as a kernel. Rows, and moves of channels, are those of the plain loops. */
final class PackedKernel implements Kernel {
  @Override
  public String name() {
    return "packed";
  }

  @Override
  public RotationLoop<byte[]> int8(Rotation r) {
    RotationLoop<byte[]> plain = Kernels.scalar().int8(r);
    return possible(r) ? new Int8(r, plain) : plain;
  }

  @Override
  public RotationLoop<short[]> int16(Rotation r) {
    RotationLoop<short[]> plain = Kernels.scalar().int16(r);
    return possible(r) ? new Int16(r, plain) : plain;
  }

  /** Whether a cut is one that the loops make: exact sums with their rounding bit, cut by 16 to 24 bits, or short ones. */
  private static boolean possible(Rotation r) {
    boolean usual = r.fractionBits() >= 16 && r.fractionBits() <= 24;
    return !r.exact() || usual && r.roundBits() == r.fractionBits();
  }

  @Override
  public ChannelMove<byte[]> move8(int pairs, boolean apart) {
    return Kernels.scalar().move8(pairs, apart);
  }

  @Override
  public ChannelMove<short[]> move16(int pairs, boolean apart) {
    return Kernels.scalar().move16(pairs, apart);
  }

  @Override
  public RowLoop rows(RowLoop plain, long[] coefficients) {
    return plain;
  }

  private record Int8(Rotation rotation, RotationLoop<byte[]> plain)
      implements RotationLoop<byte[]> {
    @Override
    public RowOrder order() {
      return plain.order();
    }

    @Override
    public boolean packs() {
      return true;
    }

    @Override
    public void rotate(
        int[] cos,
        int[] sin,
        byte[] in,
        int inAt,
        int inStride,
        byte[] out,
        int outAt,
        int outStride,
        int heads) {
      plain.rotate(cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }

    @Override
    public void rotate(
        PackedScratch scratch,
        int[] cos,
        int[] sin,
        byte[] in,
        int inAt,
        int inStride,
        byte[] out,
        int outAt,
        int outStride,
        int heads) {
      PackedRotation.rotate(
          scratch, rotation, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  private record Int16(Rotation rotation, RotationLoop<short[]> plain)
      implements RotationLoop<short[]> {
    @Override
    public RowOrder order() {
      return plain.order();
    }

    @Override
    public boolean packs() {
      return true;
    }

    @Override
    public void rotate(
        int[] cos,
        int[] sin,
        short[] in,
        int inAt,
        int inStride,
        short[] out,
        int outAt,
        int outStride,
        int heads) {
      plain.rotate(cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }

    @Override
    public void rotate(
        PackedScratch scratch,
        int[] cos,
        int[] sin,
        short[] in,
        int inAt,
        int inStride,
        short[] out,
        int outAt,
        int outStride,
        int heads) {
      PackedRotation.rotate(
          scratch, rotation, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }
}
