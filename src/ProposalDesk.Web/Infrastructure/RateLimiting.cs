using System.Net.Sockets;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Turns away whoever knocks too often, before anything is looked up.</summary>
public static class RateLimiting
{
    public static void UseRateLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<RateLimits>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<LimitKnocksAttribute>() is not { } limit || !limit.Counts(context.Request)
                || limits.Admits(limit.Knock, context.AddressOfCaller()))
            {
                return next();
            }

            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;

            return Task.CompletedTask;
        });
    }

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
}
