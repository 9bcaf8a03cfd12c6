// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** The definition itself as a kernel. */
final class ScalarKernel implements Kernel {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public RotationLoop<byte[]> int8(Rotation rotation) {
    return new Int8(rotation);
  }

  @Override
  public RotationLoop<short[]> int16(Rotation rotation) {
    return rotation.exact() ? new Int16Exact(rotation) : new Int16Fast(rotation);
  }

  @Override
  public ChannelMove<byte[]> move8(int pairs, boolean apart) {
    return new ScalarMove8(pairs, apart);
  }

  @Override
  public ChannelMove<short[]> move16(int pairs, boolean apart) {
    return new ScalarMove16(pairs, apart);
  }

  @Override
  public RowLoop rows(RowLoop plain, long[] coefficients) {
    return plain;
  }

  private record Int8(Rotation rotation) implements RotationLoop<byte[]> {
    @Override
    public RowOrder order() {
      return RowOrder.natural(rotation.pairs());
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
      ScalarRotation.rotate(rotation, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  private record Int16Fast(Rotation rotation) implements RotationLoop<short[]> {
    @Override
    public RowOrder order() {
      return RowOrder.natural(rotation.pairs());
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
      ScalarRotation.rotate(rotation, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }

  private record Int16Exact(Rotation rotation) implements RotationLoop<short[]> {
    @Override
    public RowOrder order() {
      return RowOrder.natural(rotation.pairs());
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
      ScalarRotation.rotateWide(
          rotation, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    }
  }
}
