using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// One structured line per request with who and which case by number, never by name; codes of personal links and calendars are
/// struck out wherever a path is written.
/// </summary>
public static class DeskLogging
{
    public static void AddDeskLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog((services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A cookie that somebody has altered or kept too long is no error of the desk; that the post was refused stands in its line.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<StruckOutLinks>()
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
            .WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(builder.Configuration["Desk:DataDirectory"] is { Length: > 0 } folder ? folder : ".", "logs", "desk-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 60,
                fileSizeLimitBytes: 100 * 1024 * 1024,
                rollOnFileSizeLimit: true,
                shared: true), preserveStaticLogger: true);
    }

    public static void UseDeskRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        // Its own logger, not one of the process: two applications in one process, as in tests, keep their logs apart.
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0.0} ms user={UserId} proposal={ProposalId}";
        options.GetLevel = (context, _, error) => error is not null || context.Response.StatusCode >= 500
            ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug : LogEventLevel.Information;
        options.EnrichDiagnosticContext = (diagnostics, context) =>
        {
            diagnostics.Set("UserId", context.Person()?.Actor.UserId);
            diagnostics.Set("ProposalId", ProposalOf(context));
        };
    });

    private static object? ProposalOf(HttpContext context) =>
        context.GetRouteValue("proposalId")
        ?? (context.Request.Path.StartsWithSegments("/proposals") ? context.GetRouteValue("id") : null);

    /// <summary>Frameworks put the path into their own properties; all of them pass here.</summary>
    private sealed class StruckOutLinks : Serilog.Core.ILogEventEnricher
    {
        private static readonly string[] _secret = ["/f/", "/ical/"];

        public void Enrich(LogEvent logEvent, Serilog.Core.ILogEventPropertyFactory propertyFactory)
        {
            foreach (var name in (string[])["RequestPath", "Path"])
            {
                if (logEvent.Properties.TryGetValue(name, out var value)
                    && value is ScalarValue { Value: string path }
                    && _secret.FirstOrDefault(s => path.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } secret)
                {
                    logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty(name, $"{secret}…"));
                }
            }
        }
    }
}
