declare module '@headlamp-k8s/pluginctl' {
  /** Headlamp's own: its desktop app and its command line install plugins with it. */
  export const PluginManager: {
    /**
     * @param url of the plugin at Artifact Hub
     * @param folder where plugins are
     * @param headlampVersion the plugin must say that it works with it
     */
    install(url: string, folder: string, headlampVersion: string): Promise<void>;
    list(folder: string): { pluginName: string; pluginTitle: string; pluginVersion: string }[];
  };
}
