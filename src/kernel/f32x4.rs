//! Four `f32` in one 128-bit register: the only file that touches vector instructions.
//!
//! Each operation is one IEEE 754 operation a lane, never fused, so that WebAssembly and the
//! portable version give the same bits. Only the relaxed build of the page, compiled with
//! `relaxed-simd`, lets the processor fuse a product with a sum.

/// The number of lanes.
pub const LANES: usize = 4;

/// Four `f32`.
#[derive(Clone, Copy)]
pub struct F32x4(vector::Vector);

impl F32x4 {
    /// `value` in every lane.
    #[inline(always)]
    pub fn splat(value: f32) -> Self {
        Self(vector::splat(value))
    }

    /// Zero in every lane.
    #[inline(always)]
    pub fn zero() -> Self {
        Self::splat(0.0)
    }

    /// The four values of `source`.
    #[inline(always)]
    pub fn load(source: &[f32; LANES]) -> Self {
        Self(vector::load(source))
    }

    /// Writes the lanes to `target`.
    #[inline(always)]
    pub fn store(self, target: &mut [f32; LANES]) {
        vector::store(self.0, target);
    }

    /// The lanes as an array.
    #[inline(always)]
    pub fn to_array(self) -> [f32; LANES] {
        let mut array = [0.0; LANES];
        self.store(&mut array);
        array
    }

    /// The larger of each pair of lanes; `self` where either is NaN.
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        Self(vector::max(self.0, other.0))
    }

    /// A bit for each lane, the first one lowest: whether `self` is larger than `other`.
    #[inline(always)]
    pub fn greater(self, other: Self) -> u8 {
        vector::greater(self.0, other.0)
    }

    /// `self` where `other` is above zero, elsewhere 0.
    #[inline(always)]
    pub fn where_positive(self, other: Self) -> Self {
        Self(vector::where_positive(self.0, other.0))
    }

    /// The square root of each lane.
    #[inline(always)]
    pub fn sqrt(self) -> Self {
        Self(vector::sqrt(self.0))
    }

    /// `self + a * b`, rounded after the product and after the sum; in the relaxed build the
    /// processor may leave out the first rounding.
    #[inline(always)]
    pub fn add_product(self, a: Self, b: Self) -> Self {
        Self(vector::add_product(self.0, a.0, b.0))
    }
}

/// The square root of a single number.
#[inline(always)]
pub(crate) fn sqrt(x: f64) -> f64 {
    vector::sqrt_of_one(x)
}

impl core::ops::Add for F32x4 {
    type Output = Self;
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        Self(vector::add(self.0, other.0))
    }
}

impl core::ops::Sub for F32x4 {
    type Output = Self;
    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        Self(vector::sub(self.0, other.0))
    }
}

impl core::ops::Mul for F32x4 {
    type Output = Self;
    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        Self(vector::mul(self.0, other.0))
    }
}

impl core::ops::Div for F32x4 {
    type Output = Self;
    #[inline(always)]
    fn div(self, other: Self) -> Self {
        Self(vector::div(self.0, other.0))
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vector {
    pub(super) use core::arch::wasm32::{
        f32x4_add as add, f32x4_div as div, f32x4_mul as mul, f32x4_pmax as max,
        f32x4_splat as splat, f32x4_sqrt as sqrt, f32x4_sub as sub,
    };
    use core::arch::wasm32::{f32x4_gt, i32x4_bitmask, v128, v128_and, v128_load, v128_store};
    use core::arch::wasm32::{f64x2_extract_lane, f64x2_splat, f64x2_sqrt};

    pub(super) type Vector = v128;

    #[cfg(not(target_feature = "relaxed-simd"))]
    #[inline(always)]
    pub(super) fn add_product(sum: Vector, a: Vector, b: Vector) -> Vector {
        add(sum, mul(a, b))
    }

    #[cfg(target_feature = "relaxed-simd")]
    #[inline(always)]
    pub(super) fn add_product(sum: Vector, a: Vector, b: Vector) -> Vector {
        core::arch::wasm32::f32x4_relaxed_madd(a, b, sum)
    }

    #[inline(always)]
    pub(super) fn greater(a: Vector, b: Vector) -> u8 {
        i32x4_bitmask(f32x4_gt(a, b))
    }

    #[inline(always)]
    pub(super) fn where_positive(a: Vector, b: Vector) -> Vector {
        v128_and(a, f32x4_gt(b, splat(0.0)))
    }

    #[inline(always)]
    pub(super) fn sqrt_of_one(x: f64) -> f64 {
        f64x2_extract_lane::<0>(f64x2_sqrt(f64x2_splat(x)))
    }

    #[inline(always)]
    #[allow(unsafe_code)]
    pub(super) fn load(source: &[f32; 4]) -> Vector {
        // SAFETY: the reference covers 16 readable bytes; WebAssembly asks for no alignment.
        unsafe { v128_load(source.as_ptr().cast()) }
    }

    #[inline(always)]
    #[allow(unsafe_code)]
    pub(super) fn store(vector: Vector, target: &mut [f32; 4]) {
        // SAFETY: the reference covers 16 writable bytes; WebAssembly asks for no alignment.
        unsafe { v128_store(target.as_mut_ptr().cast(), vector) }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod vector {
    //! Plain arrays, which compilers turn into vector registers where there are any.

    use core::array::from_fn;

    pub(super) type Vector = [f32; 4];

    #[inline(always)]
    pub(super) fn splat(value: f32) -> Vector {
        [value; 4]
    }

    #[inline(always)]
    pub(super) fn load(source: &[f32; 4]) -> Vector {
        *source
    }

    #[inline(always)]
    pub(super) fn store(vector: Vector, target: &mut [f32; 4]) {
        *target = vector;
    }

    #[inline(always)]
    pub(super) fn add(a: Vector, b: Vector) -> Vector {
        from_fn(|i| a[i] + b[i])
    }

    #[inline(always)]
    pub(super) fn sub(a: Vector, b: Vector) -> Vector {
        from_fn(|i| a[i] - b[i])
    }

    #[inline(always)]
    pub(super) fn mul(a: Vector, b: Vector) -> Vector {
        from_fn(|i| a[i] * b[i])
    }

    #[inline(always)]
    pub(super) fn div(a: Vector, b: Vector) -> Vector {
        from_fn(|i| a[i] / b[i])
    }

    #[inline(always)]
    pub(super) fn max(a: Vector, b: Vector) -> Vector {
        from_fn(|i| if a[i] < b[i] { b[i] } else { a[i] })
    }

    #[inline(always)]
    pub(super) fn add_product(sum: Vector, a: Vector, b: Vector) -> Vector {
        add(sum, mul(a, b))
    }

    #[inline(always)]
    pub(super) fn greater(a: Vector, b: Vector) -> u8 {
        (0..4).fold(0, |bits, i| bits | u8::from(a[i] > b[i]) << i)
    }

    #[inline(always)]
    pub(super) fn where_positive(a: Vector, b: Vector) -> Vector {
        from_fn(|i| if b[i] > 0.0 { a[i] } else { 0.0 })
    }

    #[inline(always)]
    pub(super) fn sqrt(a: Vector) -> Vector {
        a.map(libm::sqrtf)
    }

    #[inline(always)]
    pub(super) fn sqrt_of_one(x: f64) -> f64 {
        libm::sqrt(x)
    }
}
