using System.Diagnostics;
using Testcontainers.PostgreSql;

namespace ProposalDesk.Tests.Databases;

/// <summary>PostgreSQL in a container.</summary>
public sealed class PostgreSqlContainerHost : IAsyncDisposable
{
    private readonly PostgreSqlContainer _container;

    private PostgreSqlContainerHost(PostgreSqlContainer container) => _container = container;

    /// <summary>The image <c>docker-compose.yml</c> names, unless DESK_TEST_POSTGRES_IMAGE names another.</summary>
    public static string Image { get; } = Environment.GetEnvironmentVariable("DESK_TEST_POSTGRES_IMAGE") ?? "postgres:17";

    public string ConnectionString => _container.GetConnectionString();

    public static Task<bool> HasImageAsync() => DockerAsync(TimeSpan.FromSeconds(5), "image", "inspect", Image);

    public static async Task<bool> PullImageAsync() =>
        await DockerAsync(TimeSpan.FromSeconds(5), "info") && await DockerAsync(TimeSpan.FromMinutes(3), "pull", "--quiet", Image);

    public static async Task<PostgreSqlContainerHost> StartAsync()
    {
        var container = new PostgreSqlBuilder(Image)
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300")
            .Build();

        await container.StartAsync();
        return new PostgreSqlContainerHost(container);
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();

    private static async Task<bool> DockerAsync(TimeSpan atMost, params string[] arguments)
    {
        var start = new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        try
        {
            using var docker = Process.Start(start)!;
            using var patience = new CancellationTokenSource(atMost);

            try
            {
                await Task.WhenAll(
                    docker.StandardOutput.ReadToEndAsync(patience.Token),
                    docker.StandardError.ReadToEndAsync(patience.Token),
                    docker.WaitForExitAsync(patience.Token));
            }
            catch (OperationCanceledException)
            {
                docker.Kill(entireProcessTree: true);
                return false;
            }

            return docker.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no docker on this machine.
            return false;
        }
    }
}
