using Microsoft.Extensions.Options;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Nothing foreign is loaded, nobody frames the desk, addresses of pages are told to nobody.</summary>
public static class SecurityHeaders
{
    // The only script that stands in a page itself is the map of modules, known by its hash.
    // A form that signs out leads to the identity service, which ends its session too.
    private static string PagePolicy(ModuleMap map, SingleSignOnOptions signOn) =>
        $"default-src 'self'; script-src 'self' {map.Hash}; img-src 'self' data: blob:; object-src 'self'; base-uri 'self'; "
            + $"form-action 'self'{(signOn.IsOn ? $" {signOn.Origin}" : "")}; frame-ancestors 'self'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isHttps = app.Services.GetRequiredService<IOptions<DeskOptions>>().Value.IsHttps;
        var signOn = app.Services.GetRequiredService<IOptions<SingleSignOnOptions>>().Value;
        var map = app.Services.GetRequiredService<ModuleMap>();
        // Made with the first page: only then is it known which files there are.
        var pagePolicy = new Lazy<string>(() => PagePolicy(map, signOn));
        app.Use((context, next) => WriteAsync(context, next, isHttps, pagePolicy));
    }

    private static Task WriteAsync(HttpContext context, RequestDelegate next, bool isHttps, Lazy<string> pagePolicy)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // The whole policy is for pages: on a PDF it would stop the browser's own viewer.
            var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
            headers.ContentSecurityPolicy = isPage ? pagePolicy.Value : "frame-ancestors 'self'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "SAMEORIGIN";
            var hides = context.Request.Path.StartsWithSegments("/f") || context.Request.Path.StartsWithSegments("/ical")
                || headers["Referrer-Policy"] == "no-referrer";
            headers["Referrer-Policy"] = hides ? "no-referrer" : "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";

            if (isHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            // Pages and files show cases; a shared computer keeps none of them. What is for everybody says so itself.
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });

        return next(context);
    }
}
