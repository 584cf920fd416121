using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ProposalDesk.Core.Data;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Infrastructure;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what it needs is there.</summary>
public static class DeskHealth
{
    public static void AddDeskHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database")
        .AddCheck<TypesetterCheck>("typesetter", HealthStatus.Degraded)
        .AddCheck<ScannerCheck>("scanner", HealthStatus.Degraded);

    public static void MapDeskHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries
            .ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Description }),
    });

    private sealed class DatabaseCheck(DeskContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy("数据库可用。")
                : HealthCheckResult.Unhealthy("数据库连接不上。");
    }

    /// <summary>Without the scanner everything works but files.</summary>
    private sealed class ScannerCheck(UploadScanner scanner) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            !scanner.IsOn ? HealthCheckResult.Healthy("没有设置查毒程序。")
            : await scanner.LookAsync(cancellationToken) ? HealthCheckResult.Healthy("查毒程序可用。")
            : HealthCheckResult.Degraded("查毒程序连不上，文件不能上传。");
    }

    /// <summary>Without the typesetter everything works but letters: the desk is degraded, not down.</summary>
    private sealed class TypesetterCheck(TypesettingCheck check) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var health = check.Look();
            return Task.FromResult(health.IsReady ? HealthCheckResult.Healthy(health.Message) : HealthCheckResult.Degraded(health.Message));
        }
    }
}
