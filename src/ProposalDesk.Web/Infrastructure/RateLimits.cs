using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>How often one address may knock; against guessing of passwords and personal links.</summary>
public static class RateLimits
{
    public const string SignIn = nameof(SignIn);

    /// <summary>For the pages of personal links.</summary>
    public const string Feedback = nameof(Feedback);

    /// <summary>For calendar programs.</summary>
    public const string Calendar = nameof(Calendar);

    public static void AddDeskRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? PerAddress(context, o => o.SignInsPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
        limits.AddPolicy(Feedback, context => PerAddress(context, o => o.FeedbackPagesPerMinute));
        limits.AddPolicy(Calendar, context => PerAddress(context, o => o.CalendarReadsPerMinute));
    });

    /// <summary>
    /// Where a request comes from. One house has one network of IPv6 addresses, and an IPv4 address is the same in both
    /// spellings.
    /// </summary>
    public static string AddressOfCaller(this HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } long6 => Convert.ToHexString(long6.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };

    private static RateLimitPartition<string> PerAddress(HttpContext context, Func<DeskOptions, int> perMinute)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<DeskOptions>>().Value;

        return RateLimitPartition.GetFixedWindowLimiter(
            context.AddressOfCaller(),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute(options), Window = TimeSpan.FromMinutes(1) });
    }
}
