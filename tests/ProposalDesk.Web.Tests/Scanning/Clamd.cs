using System.Diagnostics;
using System.Net.Sockets;

namespace ProposalDesk.Web.Tests.Scanning;

/// <summary>The real clamd on a socket of its own, with a database of one signature: that of the EICAR file.</summary>
public sealed class Clamd : IDisposable
{
    // Put together, or a scanner of this machine would take the source for the file.
    public static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly DirectoryInfo _folder = ScratchFolder.New("desk-clamd-");
    private Process? _process;

    public string Socket => Path.Combine(_folder.FullName, "s");

    public async Task StartAsync()
    {
        var signatures = Directory.CreateDirectory(Path.Combine(_folder.FullName, "db")).FullName;
        var signature = Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Eicar));
        await File.WriteAllTextAsync(Path.Combine(signatures, "desk.ndb"), $"Desk.Eicar:0:*:{signature}\n");
        var settings = Path.Combine(_folder.FullName, "clamd.conf");
        await File.WriteAllLinesAsync(settings,
            ["Foreground yes", $"LocalSocket {Socket}", $"DatabaseDirectory {signatures}", "StreamMaxLength 30M", "MaxThreads 2"]);
        try
        {
            _process = Process.Start(new ProcessStartInfo("/usr/sbin/clamd", ["-c", settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("clamd is missing. As root: apt-get install -y --no-install-recommends clamav-daemon");
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Patience.UntilAsync("clamd listens", async () =>
        {
            Assert.False(_process.HasExited, "clamd has ended at its start.");
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));

                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    public void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Delete(recursive: true);
    }
}
