# statistics: mean, median, mode, stdev, quantiles and StatisticsError
import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabbc"))
print(st.pstdev(data), round(st.stdev(data), 6), st.variance([1, 2, 3, 4]), st.pvariance(data))
print(st.median_low(data), st.median_high(data), st.median([1, 3, 2]), st.fmean([1, 2, 4]))
print(st.quantiles([1, 2, 3, 4, 5], n=4), st.harmonic_mean([40, 60]), round(st.geometric_mean([2, 8]), 6))
print(st.mean([1.5, 2.5]), st.mean([1, 2]), st.median_grouped([1, 2, 2, 3]))
x, y = [1, 2, 3], [2, 4, 6]
print(st.correlation(x, y), st.linear_regression(x, y), st.covariance(x, y))
n = st.NormalDist(100, 15)
print(n, n.mean, round(n.cdf(115), 4), round(n.inv_cdf(0.5), 4))
try:
    st.mean([])
except st.StatisticsError as e:
    print(e)
try:
    st.stdev([1])
except st.StatisticsError as e:
    print(e)
try:
    st.mean(["a", "b"])
except TypeError as e:
    print(e)
print(issubclass(st.StatisticsError, ValueError))
