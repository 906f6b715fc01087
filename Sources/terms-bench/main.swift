print("terms-bench")
