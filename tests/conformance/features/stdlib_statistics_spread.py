# statistics: averages, medians, modes, quantiles and a normal distribution
import statistics as st
data = [1, 2, 2, 5, 10, 12]
print('{:0.2f}'.format(st.mean(data)), st.mode(data), st.multimode('aabbc'))
print('median     : {:0.2f}'.format(st.median(data)))
print('low        : {:0.2f}'.format(st.median_low(data)))
print('high       : {:0.2f}'.format(st.median_high(data)))
print('pvariance  : {:0.3f}'.format(st.pvariance(data)))
print('stdev      : {:0.3f}'.format(st.stdev(data)))
print(st.fmean([3.5, 4.0, 5.25]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]))
print(st.fmean([85, 92, 83], weights=[0.2, 0.3, 0.5]), st.mean([0.5, 0.25]))
print(st.quantiles([105, 129, 87, 86, 111, 111, 89], n=4))
x, y = [1, 2, 3, 4], [2, 4, 6, 9]
slope, intercept = st.linear_regression(x, y)
print(round(slope, 3), round(intercept, 3), round(st.correlation(x, y), 4), st.covariance(x, y))
sat = st.NormalDist(1060, 195)
print(sat, round(sat.cdf(1200) - sat.cdf(1100), 3), sat.zscore(1255), sat + 10)
for call in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.harmonic_mean([-1])):
    try:
        call()
    except st.StatisticsError as e:
        print(e)
